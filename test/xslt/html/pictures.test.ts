import { describe, expect, it } from "vitest";

import { renderBody } from "../../render/html/render-tei.ts";

function renderPicture(facs: string, facsimile = ""): { policy: string; links: string[] } {
  const page = renderBody(`<pb n="1" facs="${facs}"/><p>a</p>`, { header: `</teiHeader>${facsimile}<teiHeader>` });
  const [, policy = ""] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
  return { policy, links: [...page.matchAll(/<a class="facs" href="([^"]*)"/g)].map(([, href = ""]) => href) };
}

describe("a picture in the text", () => {
  it("is shown where it is a file beside the page", () => {
    const page = renderBody(`<figure><graphic url="a/b.svg"/><figDesc>A tree.</figDesc></figure>`);
    expect(page).toContain(`<img src="a/b.svg" loading="lazy"`);
    expect(page).toContain("; img-src 'self' file:; ");
  });

  it("is a link where it is elsewhere: nothing is fetched that the reader did not ask for", () => {
    const page = renderBody(`<figure><graphic url="https://example.org/a.png"/></figure>`);
    expect(page).not.toContain("<img");
    expect(page).toContain(`<a class="graphic" href="https://example.org/a.png"`);
    expect(page).toContain("; img-src 'none'; ");
  });
});

describe("the picture of a page", () => {
  it.each([
    ["https://Example.org/p1.JPG", "https://Example.org/p1.JPG", "https://example.org"],
    [
      "https://example.org:8080/a/info.json",
      "https://example.org:8080/a/full/!1200,1800/0/default.jpg",
      "https://example.org:8080",
    ],
    [
      "https://example.org/iiif/2/p1",
      "https://example.org/iiif/2/p1/full/!1200,1800/0/default.jpg",
      "https://example.org",
    ],
    ["pages/p1.png", "pages/p1.png", "'self' file:"],
  ])("is linked where %s leads to one, and the policy lets that host alone show it", (facs, href, host) => {
    const { policy, links } = renderPicture(facs);
    expect(links).toEqual([href]);
    expect(policy).toContain(`; img-src ${host}; `);
  });

  it("is that of the surface which the page points at", () => {
    const surface = `<facsimile><surface xml:id="s1"><graphic url="https://example.org/s1.jpg"/></surface></facsimile>`;
    expect(renderPicture("#s1", surface).links).toEqual(["https://example.org/s1.jpg"]);
  });

  it.each([
    "javascript:alert(1)//.png",
    "data:image/png;base64,AAAA.png",
    "http://example.org/p1.jpg",
    "//example.org/p1.jpg",
    "/etc/p1.png",
    "../../secret.png",
    "a/..%2F../b.png'; script-src *",
    "https://user@example.org/p1.jpg",
    "https://example.org;script-src/*.jpg",
    "https://example.org/page.html",
    "file:///etc/passwd.png",
    "#nowhere",
    "0210",
    "MS-SCHNITZLER-B-00043",
  ])("is left out where %s leads to none, or to harm, and the policy lets nothing be shown", facs => {
    const { policy, links } = renderPicture(facs.replaceAll("'", "&apos;"));
    expect(links).toEqual([]);
    expect(policy).toContain("; img-src 'none'; ");
  });
});
