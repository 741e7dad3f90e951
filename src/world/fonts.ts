import type { FontFace } from "./world.ts";

/**
 * Open fonts (SIL OFL 1.1): STIX Two Text, with the accents and signs that records use; Cardo for what scholars quote,
 * ancient Greek and Hebrew among it; Amiri for Arabic.
 */
export const fontFiles: Readonly<Record<FontFace, string>> = {
  regular: "@expo-google-fonts/stix-two-text/400Regular/STIXTwoText_400Regular.ttf",
  italic: "@expo-google-fonts/stix-two-text/400Regular_Italic/STIXTwoText_400Regular_Italic.ttf",
  bold: "@expo-google-fonts/stix-two-text/700Bold/STIXTwoText_700Bold.ttf",
  scholarly: "@expo-google-fonts/cardo/400Regular/Cardo_400Regular.ttf",
  scholarlyItalic: "@expo-google-fonts/cardo/400Regular_Italic/Cardo_400Regular_Italic.ttf",
  scholarlyBold: "@expo-google-fonts/cardo/700Bold/Cardo_700Bold.ttf",
  arabic: "@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf",
  boldItalic: "@expo-google-fonts/stix-two-text/700Bold_Italic/STIXTwoText_700Bold_Italic.ttf",
};
