import { describe, expect, it } from "vitest";

import { mendNesting } from "../../../src/render/html/mend-nesting.ts";
import { sealPage } from "../../../src/render/html/seal-page.ts";

const seal = (body: string): string =>
  sealPage(`<html><head></head><body>${body}</body></html>`, []).replace(/^.*<body>|<\/body>.*$/g, "");

describe("a page", () => {
  it("has no id twice: the first keeps it", () => {
    expect(seal(`<p id="a">1</p><p class="x" id="a">2</p><p id="">3</p>`)).toBe(
      `<p id="a">1</p><p class="x">2</p><p>3</p>`,
    );
  });

  it("has no link to an id that it does not have", () => {
    expect(seal(`<a href="#b">1</a><a href="#a">2</a><a href="#%C3%A4">3</a><i id="a"></i><i id="ä"></i>`)).toBe(
      `<a>1</a><a href="#a">2</a><a href="#%C3%A4">3</a><i id="a"></i><i id="ä"></i>`,
    );
  });

  it("is not led astray by text that looks like a tag", () => {
    const body = `<p title="&lt;i id=&#34;a&#34;&gt; > ">&lt;i id="a"&gt; href="#nowhere"</p>`;
    expect(seal(body)).toBe(body);
  });
});

describe("a block within a phrase", () => {
  it("makes a div of each element around it that cannot hold it, and of no other", () => {
    expect(mendNesting(`<p id="p">a <em class="x">b <a href="#c"><div>c</div></a></em> <i>d</i></p><p>e</p>`)).toBe(
      `<div class="p" id="p">a <div data-run-on="" class="x">b <a href="#c"><div>c</div></a></div> <i>d</i></div><p>e</p>`,
    );
  });

  it("keeps the class of a paragraph, and the level of a heading", () => {
    expect(mendNesting(`<p class="q"><ul></ul></p><h3 id="h">a<br>b<div></div></h3>`)).toBe(
      `<div class="p q"><ul></ul></div><div role="heading" aria-level="3" id="h">a<br>b<div></div></div>`,
    );
  });

  it("changes nothing beyond the first element that may hold it", () => {
    const sound = `<span><ins><b>a</b></ins></span><ul><li><p>b</p></li></ul>`;
    expect(mendNesting(sound)).toBe(sound);
  });
});
