import { describe, expect, it } from "vitest";

import { buildAndVerify } from "../../verify/build-and-verify.ts";
import { documentOf } from "./type-tei.ts";

const poem = `<lg><l n="1">Arma <app><lem wit="#A">virum<pc>-</pc>que</lem><rdg wit="#B">virosque</rdg><rdg resp="#Bentley"/></app> cano</l></lg>`;
const apart = `<listApp><app loc="2"><lem wit="#A">fato</lem><rdg wit="#B">fata</rdg><rdgGrp><rdg wit="#C">fatis</rdg><note>so too Servius</note></rdgGrp></app>
<app from="#a1" to="#a2"><rdg wit="#A #B">Italiam</rdg><rdg><del>I</del>taliam</rdg></app></listApp>`;
const { files, findings } = await buildAndVerify(documentOf(poem + apart), "reading");
const typed = new TextDecoder().decode(files.get("txt"));
const page = new TextDecoder().decode(files.get("html")).replace(/<[^>]*>/g, "");

describe("variants in plain text", () => {
  it("are proved in every format", () => {
    expect(findings).toEqual([]);
  });

  it("stand in a note that repeats what they stand for, and say whose they are", () => {
    expect(typed).toContain("\n[1] virum-que] virosque B; om. Bentley\n");
  });

  it("of an apparatus apart say where they belong, and whose each is", () => {
    expect(typed).toContain("\n2 fato] A; fata B; fatis C [2]\na1–a2 Italiam A B; ⟦I⟧taliam\n");
  });

  it("are the same on the page, where a place in the text is a link", () => {
    expect(page).toMatch(/2\s+fatoA\s+fataB\s+fatisC/);
    expect(new TextDecoder().decode(files.get("html"))).toMatch(
      /<b class="loc" data-furniture=""><a( href="#a1")?>a1–a2<\/a><\/b>/,
    );
  });

  it("repeat the first and the last words of many", async () => {
    const long = "one two three four five six seven eight nine ten";
    const built = await buildAndVerify(
      documentOf(`<p><app><lem>${long}</lem><rdg wit="#B">x</rdg></app></p>`),
      "reading",
    );
    expect(built.findings).toEqual([]);
    expect(new TextDecoder().decode(built.files.get("txt"))).toContain("[1] one two … ten] x B");
  });
});
