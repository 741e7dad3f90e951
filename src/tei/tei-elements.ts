import { areAlike } from "../core/nearest-words.ts";
import { isExternal, isNoteOfVariants, isReading } from "./apparatus.ts";
import { isFigureInLine } from "./pictures-in-line.ts";
import { onceForEach } from "../core/once-for-each.ts";
import { attribute, childElements, isTei, teiNamespace, textOf, type XmlElement } from "../core/xml-tree.ts";

/** True of an element of TEI P5 (tei_all), which needs no remark. */
export function isKnownTei(element: XmlElement): boolean {
  return element.namespace === teiNamespace && known.has(element.local);
}

/** The element of TEI P5 that is written like a name but for capitals and small letters; undefined where there is none. */
export function teiNameLike(local: string): string | undefined {
  return [...known].find(name => areAlike(name, local));
}

/** True of an element that begins a line of its own by its name or its place. TEI P5, 1.3.2: chunks, and not phrases. */
export function isChunk(element: XmlElement): boolean {
  if (element.namespace !== teiNamespace || runsIn(element)) return false;
  if (chunks.has(element.local) || isPartOfUtterance(element)) return true;
  const { parent } = element;
  return (
    parent !== undefined && !milestones.has(element.local) && (containers.has(parent.local) || isItemInFields(parent))
  );
}

/** An item of the contents of a manuscript that is told in fields, each a line. TEI P5, 11.6. */
function isItemInFields(element: XmlElement): boolean {
  return isTei(element, "msItem") && !holdsWords(element);
}

/** A paragraph of what someone says: an utterance is all of such. TEI P5, 8.4.1. */
function isPartOfUtterance({ local, parent }: XmlElement): boolean {
  return local === "seg" && parent !== undefined && isTei(parent, "u") && hasParts(parent);
}

const hasParts = onceForEach(utterance => {
  const parts = utterance.children.filter(node => node.kind === "element" && isTei(node, "seg"));
  return parts.length > 1 && !holdsWords(utterance);
});

/** A label that stands among words, as that of a speaker in a dialogue (TEI P5, 3.8), and a figure in its line: they begin no line. */
function runsIn(element: XmlElement): boolean {
  const { local, parent } = element;
  if (isFigureInLine(element)) return true;
  if (parent === undefined) return false;
  return (local === "label" && holdsWords(parent) && !isNoteOfVariants(parent)) || isFigureInLine(parent);
}

/** True where words stand in it that are in none of its elements. */
const holdsWords = onceForEach(({ children }) =>
  children.some(node => node.kind === "text" && node.text.trim() !== ""),
);

/** True of an element that marks a place, and holds no words. */
export function isMilestone(element: XmlElement): boolean {
  return milestones.has(element.local);
}

/** True of an element that stands in a line, and is never of one word with what is beside it: a field of an entry or of a description. */
export function isField(element: XmlElement): boolean {
  if (element.namespace !== teiNamespace || milestones.has(element.local)) return false;
  if (isReading(element)) return standsApart(element.parent);
  if (fields.has(element.local)) return true;
  const { parent } = element;
  if (parent === undefined) return false;
  if (isFigureInLine(parent) || isValueAmongOthers(element, parent)) return true;
  if (closeHolders.has(parent.local)) return !isChunk(element) && standsClose(parent);
  return fieldHolders.has(parent.local) || (mixedHolders.has(parent.local) && !holdsWords(parent));
}

function standsClose({ children }: XmlElement): boolean {
  return children.length > 1 && children.every(({ kind }) => kind === "element");
}

/** A feature has one value, and each of several is for itself. TEI P5, 19.2. */
function isValueAmongOthers(value: XmlElement, feature: XmlElement): boolean {
  return isTei(feature, "f") && childElements(feature).some(other => other !== value);
}

/** An example, which has lines of its own. TEI P5, 23.1.1: the markup in it is of another namespace. */
export function isCode(element: XmlElement): boolean {
  const { local, namespace } = element;
  if (namespace === teiNamespace) return local === "eg" || local === "egXML" || isCodeInLines(element);
  return local === "egXML" && namespace === examplesNamespace;
}

/** Code among words that its author wrote in lines, which mean something in code: it is set as an example is. TEI P5, 23.1.1. */
export function isCodeInLines(element: XmlElement): boolean {
  return isTei(element, "code") && textOf(element).trim().includes("\n");
}

export const examplesNamespace = "http://www.tei-c.org/ns/Examples";

/** True where the readings within, or in the entry around a group of them, stand apart from their text. */
function standsApart(around: XmlElement | undefined): boolean {
  if (around && isTei(around, "rdgGrp")) return standsApart(around.parent);
  return around !== undefined && isTei(around, "app") && isExternal(around);
}

/** True of an element that parts the words around it, where no white space does. */
export function partsWords(element: XmlElement): boolean {
  if (isCode(element)) return true;
  if (element.namespace !== teiNamespace) return false;
  if (breaks.has(element.local)) return attribute(element, "break") !== "no";
  if (isTei(element, "stage") || isChunk(element) || isField(element)) return true;
  return element.parent !== undefined && containers.has(element.parent.local);
}

const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Elements that part words, unless they say that they do not: the end of a line, a rest in a verse, a blank. */
const breaks = names("lb cb gb caesura space");

/** Elements that mark a place, and hold no words. */
const milestones = names("pb lb cb gb milestone anchor gap graphic ptr space media binaryObject index alt link when");

/** Elements that hold no words of their own: each child stands for itself. */
const containers = names(`
  text front body back group div div1 div2 div3 div4 div5 div6 div7 sp spGrp lg list table row castList castGroup titlePage figure
  floatingText listApp listBibl listEvent listNym listObject listOrg listPerson listPlace listRelation listWit annotationBlock
  person personGrp place org event object msDesc msContents msItemStruct msPart msFrag physDesc objectDesc supportDesc layoutDesc
  handDesc scriptDesc typeDesc musicNotation decoDesc additions bindingDesc sealDesc accMat history additional adminInfo recordHist
  custodialHist biblFull correspDesc superEntry spanGrp interpGrp fLib fvLib vColl`);

/** Elements that begin a line of their own, wherever they stand. */
const chunks = names(`
  text front body back group div div1 div2 div3 div4 div5 div6 div7 p ab head sp spGrp speaker lg l list item label table row cell
  opener closer dateline byline salute signed trailer argument epigraph postscript floatingText titlePage titlePart docTitle docImprint
  castItem castList castGroup figure figDesc fw u annotationBlock prologue epilogue performance set
  addrLine imprimatur divGen listApp listBibl listEvent listNym listObject listOrg listPerson listPlace listRelation listWit witness
  biblStruct biblFull msDesc msContents msItem msItemStruct msPart msFrag physDesc history additional correspDesc correspAction
  correspContext entry superEntry entryFree hom sense re dictScrap fs f fLib fvLib tree eTree graph forest spanGrp interpGrp`);

/** Parts of an entry in a dictionary, and of a description. TEI P5, 10.3 and 11.3.4. */
const fields = names(`
  form orth pron hyph syll gramGrp gram pos gen number case per tns mood iType subc colloc def usg lbl etym xr dimensions`);

/**
 * Elements whose children are facts, each for itself: those that hold elements alone by the Guidelines, of the header, of what
 * stands off the text, of features, graphs and declarations too. TEI P5, 2, 3.12.2, 8.2, 11.4, 17, 19 and 20.
 */
const fieldHolders = names(`
  biblStruct analytic monogr series imprint respStmt msIdentifier altIdentifier location climate terrain population state trait birth
  death correspAction relatedItem address cit castItem
  fileDesc editionStmt seriesStmt notesStmt sourceDesc availability abstract scriptStmt recordingStmt recording equipment broadcast
  encodingDesc projectDesc samplingDecl editorialDecl correction normalization quotation hyphenation segmentation stdVals
  interpretation punctuation tagsDecl namespace styleDefDecl refsDecl cRefPattern citeStructure prefixDef listPrefixDef classDecl
  metDecl appInfo application unitDecl unitDef schemaRef schemaSpec transcriptionDesc charDecl char glyph
  profileDesc langUsage calendarDesc calendar textClass textDesc keywords particDesc langKnowledge persona relation settingDesc setting
  revisionDesc listChange handNotes binding seal locusGrp nym
  facsimile sourceDoc surfaceGrp surface standOff listAnnotation annotation substJoin transpose listTranspose
  linkGrp joinGrp altGrp join timeline fsdDecl fsDecl fsDescr fsdLink fDecl fDescr fsConstraints cond bicond if iff then
  node arc root iNode leaf eLeaf triangle listForest`);

/** The same, where no words stand between them. TEI P5, 11. */
const mixedHolders = names("msItem origin dimensions extent place person org event taxonomy category catDesc zone");

/** The same, where nothing at all stands between them. TEI P5, 4.2.3. */
const closeHolders = names("argument epigraph postscript");

/** All of TEI P5 4.10, by name. */
const known = names(`
  ab abbr abstract accMat acquisition activity actor add additional additions addName address addrLine addSpan adminInfo
  affiliation age alt alternate altGrp altIdent altIdentifier am analytic anchor annotation annotationBlock anyElement app
  appInfo application arc argument att attDef attList attRef author authority availability back bibl biblFull biblScope
  biblStruct bicond binary binaryObject binding bindingDesc birth bloc body broadcast byline c caesura calendar calendarDesc
  camera caption case castGroup castItem castList catchwords catDesc category catRef cb cell certainty change channel char
  charDecl choice cit citeData citedRange citeStructure cl classCode classDecl classes classRef classSpec climate closer code
  collation collection colloc colophon cond condition constitution constraint constraintDecl constraintSpec content conversion
  corr correction correspAction correspContext correspDesc country creation cRefPattern custEvent custodialHist damage
  damageSpan dataFacet dataRef dataSpec datatype date dateline death decoDesc decoNote def default defaultVal del delSpan
  depth derivation desc dictScrap dim dimensions distinct distributor district div div1 div2 div3 div4 div5 div6 div7 divGen
  docAuthor docDate docEdition docImprint docTitle domain edition editionStmt editor editorialDecl education eg egXML eLeaf
  elementRef elementSpec ellipsis email emph empty encodingDesc entry entryFree epigraph epilogue equipment equiv eTree etym
  event eventName ex exemplum expan explicit extent f facsimile factuality faith fDecl fDescr figDesc figure fileDesc
  filiation finalRubric fLib floatingText floruit foliation foreign forename forest form formula front fs fsConstraints
  fsdDecl fsDecl fsDescr fsdLink funder fvLib fw g gap gb gen gender genName geo geoDecl geogFeat geogName gi gloss glyph gram
  gramGrp graph graphic group handDesc handNote handNotes handShift head headItem headLabel height heraldry hi history hom
  hyph hyphenation ident idno if iff imprimatur imprint incident incipit index iNode institution interaction interp interpGrp
  interpretation item iType join joinGrp keywords kinesic l label lacunaEnd lacunaStart lang langKnowledge langKnown language
  langUsage layout layoutDesc lb lbl leaf lem lg licence line link linkGrp list listAnnotation listApp listBibl listChange
  listEvent listForest listNym listObject listOrg listPerson listPlace listPrefixDef listRef listRelation listTranspose
  listWit locale localProp location locus locusGrp m macroRef macroSpec mapping material measure measureGrp media meeting
  memberOf mentioned metamark metDecl metSym milestone mod model modelGrp modelSequence moduleRef moduleSpec monogr mood move
  msContents msDesc msFrag msIdentifier msItem msItemStruct msName msPart musicNotation name nameLink namespace nationality
  node normalization notatedMusic note noteGrp notesStmt num number numeric nym object objectDesc objectIdentifier objectName
  objectType occupation offset opener oRef org orgName orig origDate origin origPlace orth outputRendition p param paramList
  paramSpec particDesc path pause pb pc per performance persName person persona personGrp persPronouns phr physDesc place
  placeName population pos post postBox postCode postscript precision pRef prefixDef preparedness principal profileDesc
  projectDesc prologue pron provenance ptr publicationStmt publisher pubPlace punctuation purpose q quotation quote rb rdg
  rdgGrp re recordHist recording recordingStmt redo ref refsDecl refState reg region relatedItem relation remarks rendition
  repository residence resp respons respStmt restore retrace revisionDesc rhyme role roleDesc roleName root row rs rt rubric
  ruby s said salute samplingDecl schemaRef schemaSpec scriptDesc scriptNote scriptStmt seal sealDesc secFol secl seg
  segmentation sense sequence series seriesStmt set setting settingDesc settlement sex shift sic signatures signed soCalled
  socecStatus sound source sourceDesc sourceDoc sp space span spanGrp speaker specDesc specGrp specGrpRef specList spGrp
  sponsor stage stamp standOff state stdVals street stress string styleDefDecl subc subst substJoin summary superEntry
  supplied support supportDesc surface surfaceGrp surname surplus surrogates syll symbol table tag tagsDecl tagUsage taxonomy
  tech TEI teiCorpus teiHeader term terrain text textClass textDesc textLang textNode then time timeline title titlePage
  titlePart titleStmt tns trailer trait transcriptionDesc transpose tree triangle typeDesc typeNote u unclear undo unicodeProp
  unihanProp unit unitDecl unitDef usg val valDesc valItem valList vAlt variantEncoding vColl vDefault view vLabel vMerge vNot
  vocal vRange w watermark when width wit witDetail witEnd witness witStart writing xenoData xr zone`);
