/** The look of a book: relative sizes, no colour of its own but for marks, which hold on light and on dark. */
export const style = `@namespace epub "http://www.idpf.org/2007/ops";
html { color-scheme: light dark; }
body { margin: 0 5%; line-height: 1.4; }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; text-align: left; break-after: avoid; hyphens: none; }
p { margin: 0.5em 0; }
a { color: inherit; text-decoration: underline dotted 1px #888; text-underline-offset: 0.2em; }
ins { text-decoration: none; border-bottom: 1px dotted #888; }
img { max-width: 100%; height: auto; }
del { text-decoration: line-through; }
table { border-collapse: collapse; }
th, td { padding: 0.1em 0.5em 0.1em 0; text-align: left; vertical-align: top; }
pre { white-space: pre-wrap; }
dl.facts dt { font-weight: bold; }
.comment, .narration, .stage { font-style: italic; }
.speaker { font-weight: bold; }
.lg { margin: 1em 0; }
.l { padding-left: 2em; text-indent: -2em; }
.l[data-n]::after { content: attr(data-n); float: right; font-size: 0.75em; color: #888; }
.lb[data-n]::before { content: attr(data-n); font-size: 0.75em; color: #888; padding-right: 0.5em; }
.simple, .inline, li[data-n] { list-style: none; }
.inline, .inline > li { display: inline; padding: 0; }
ol.lower-alpha { list-style: lower-alpha; }
ol.upper-alpha { list-style: upper-alpha; }
ol.lower-roman { list-style: lower-roman; }
ol.upper-roman { list-style: upper-roman; }
.item[data-n]::before, li[data-n]::before { content: attr(data-n) "\\2002"; }
.sense[data-n]::before, .hom[data-n]::before { content: attr(data-n) " "; font-weight: bold; }
.redaction, .gap { border: 1px solid #888; padding: 0 0.25em; }
.pb { font-size: 0.7em; color: #888; border: 1px solid #888; border-radius: 0.3em; padding: 0 0.3em; margin: 0 0.2em; }
.eg, .egXML { display: block; margin: 1em 0; }
.eg, .egXML, .code, [data-rend~="preserved"] { white-space: pre-wrap; }
.hi.italic, [data-rend~="italic"] { font-style: italic; }
[data-rend~="upright"] { font-style: normal; font-weight: normal; }
[data-rend~="bold"] { font-weight: bold; }
[data-rend~="underline"] { text-decoration: underline; }
[data-rend~="strike"] { text-decoration: line-through; }
[data-rend~="overline"] { text-decoration: overline; }
[data-rend~="smallcaps"] { font-variant: small-caps; }
[data-rend~="caps"] { text-transform: uppercase; }
[data-rend~="sup"]:not(sup), [data-rend~="sub"]:not(sub) { font-size: 0.8em; line-height: 0; vertical-align: super; }
[data-rend~="sub"]:not(sub) { vertical-align: sub; }
[data-rend~="spaced"] { letter-spacing: 0.1em; }
[data-rend~="large"] { font-size: 1.2em; }
[data-rend~="small"] { font-size: 0.85em; }
[data-rend~="mono"] { font-family: monospace; }
[data-rend~="center"] { text-align: center; }
[data-rend~="right"] { text-align: right; }
div[data-rend~="indent"], p[data-rend~="indent"] { padding-left: 4em; }
[data-rend~="boxed"] { border: 1px solid #888; padding: 0 0.2em; }
.quoted::before { content: open-quote; }
.quoted::after { content: close-quote; }
[data-label]::before { content: attr(data-label) ": "; font-style: italic; }
[data-label] > p:first-child { display: inline; }
aside { margin: 0.75em 0; }
[role="doc-noteref"] { font-size: 0.75em; vertical-align: super; line-height: 0; text-decoration: none; }
`;
