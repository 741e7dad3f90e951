import { createHash } from "node:crypto";

import { mendNesting } from "./mend-nesting.ts";
import { tailorStyle, type StyleRule } from "./tailor-style.ts";

/**
 * The last hand on a page: no element is torn apart, no id stands twice, no link leads to an id that is not there; the style
 * is that of what the page holds, and the policy names the digests of the one style sheet and the one script (CSP Level 3,
 * 2.3.1) and the hosts of pictures, so that nothing that strangers wrote can run.
 */
export function sealPage(html: string, style: readonly StyleRule[]): string {
  const start = html.indexOf("<body");
  const end = html.lastIndexOf("<script>");
  const head = html.slice(0, start);
  const body = html.slice(start, end < start ? undefined : end);
  const rest = html.slice(start + body.length);
  const sound = withSoundLinks(mendNesting(body));
  const dressed = head.replace("<style>", opening => opening + tailorStyle(style, `<html>${sound}`, rest));
  return withSources(withDigests(dressed, rest), sound) + sound + rest;
}

function withDigests(head: string, rest: string): string {
  const style = /<style>([^]*?)<\/style>/.exec(head)?.[1] ?? "";
  const script = /^<script>([^]*?)<\/script>/.exec(rest)?.[1];
  return head
    .replace("'sha256-style'", () => source(style))
    .replace("'sha256-script'", () => (script === undefined ? "'none'" : source(script)));
}

/** Pictures come from the hosts that the page names, and from no other; from beside the page only where it shows one. */
function withSources(head: string, body: string): string {
  const addresses = (body.match(startTag) ?? []).flatMap(tag => pictureAddress.exec(tag)?.slice(1) ?? []);
  const sources = new Set(addresses.flatMap(address => /^https:\/\/[^/]+/i.exec(address)?.[0].toLowerCase() ?? beside));
  return head.replace("'pictures'", () => [...sources].join(" ") || "'none'");
}

/** A page on disk has no origin of its own: CSP Level 3, 6.7.2.8. */
const beside = ["'self'", "file:"];
const pictureAddress = /^<(?:img src|a class="facs" href)="([^"]*)"/;

function source(text: string): string {
  return `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
}

function withSoundLinks(body: string): string {
  const ids = new Set<string>();
  const unique = body.replace(startTag, tag =>
    tag.replace(idAttribute, (attribute, id: string) => {
      if (id === "" || ids.has(id)) return "";
      ids.add(id);
      return attribute;
    }),
  );
  return unique.replace(startTag, tag =>
    tag.replace(linkAttribute, (attribute, fragment: string) => (ids.has(decode(fragment)) ? attribute : "")),
  );
}

/** An `a` without an address is a link that is not there yet: HTML Living Standard, 4.5.1. */
const linkAttribute = / href="#([^"]*)"/;
const idAttribute = / id="([^"]*)"/;
/** The serialiser puts each value in double quotes, and writes "<" in text as a reference. */
const startTag = /<[a-z][a-z0-9]*(?: [^\s=>"]+(?:="[^"]*")?)+\/?>/g;

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment.replaceAll("&amp;", "&"));
  } catch {
    return fragment;
  }
}
