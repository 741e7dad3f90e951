/** The program of a page. All that it adds, the page can do without; it fetches nothing, and leaves the text as it is. */
import { offerCitations } from "./cite.ts";
import { describeCorrections } from "./corrections.ts";
import { showPictures } from "./pictures.ts";
import { rememberChoices } from "./remember.ts";
import { searchText } from "./search.ts";
import { setNotesBeside } from "./sidenotes.ts";
import { readOneSpeaker } from "./speakers.ts";

const article = document.querySelector<HTMLElement>("[data-text]");
if (article) {
  rememberChoices();
  describeCorrections(article);
  const settle = setNotesBeside(article);
  searchText(article);
  readOneSpeaker(article, settle);
  offerCitations(article);
  showPictures(article);
}
