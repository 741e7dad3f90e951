export const publishedP5: string;
export function fileOfPublishedP5(): string;
