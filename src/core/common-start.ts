/** The members with which all lists begin, such as the folders that are around all of some files. */
export function commonStart(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = []] = lists;
  const end = first.findIndex((member, i) => lists.some(list => list[i] !== member));
  return end < 0 ? first : first.slice(0, end);
}
