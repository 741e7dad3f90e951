import type { FontFace } from "./world.ts";

/** STIX Two Text, an open font (SIL OFL 1.1) with the accents and signs that records use: one file for each face. */
export const fontFiles: Readonly<Record<FontFace, string>> = {
  regular: "@expo-google-fonts/stix-two-text/400Regular/STIXTwoText_400Regular.ttf",
  italic: "@expo-google-fonts/stix-two-text/400Regular_Italic/STIXTwoText_400Regular_Italic.ttf",
  bold: "@expo-google-fonts/stix-two-text/700Bold/STIXTwoText_700Bold.ttf",
  boldItalic: "@expo-google-fonts/stix-two-text/700Bold_Italic/STIXTwoText_700Bold_Italic.ttf",
};
