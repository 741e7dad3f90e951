/** CSIP 2.2.0: the content categories of mets/@TYPE. */
export const contentCategories: ReadonlySet<string> = new Set(
  [
    ["Textual works – Print", "Textual works – Digital", "Textual works – Electronic Serials"],
    ["Digital Musical Composition (score-based representations)", "Musical Scores - Print", "Musical Scores - Digital"],
    ["Photographs – Print", "Photographs – Digital", "Other Graphic Images – Print", "Other Graphic Images – Digital"],
    ["Microforms", "Audio – On Tangible Medium (digital or analog)", "Audio – Media-independent (digital)"],
    ["Motion Pictures – Digital and Physical Media", "Video – File-based and Physical Media", "Software"],
    ["Software and Video Games", "Email", "Datasets", "Geospatial Data"],
    ["Geographic Information System (GIS) - Vector Data", "GIS Raster and Georeferenced Images"],
    ["GIS Vector and Raster Combined", "Non-GIS Cartographic", "2D and 3D Computer Aided Design"],
    ["Design (schematics, architectural drawings) - Print", "Databases", "Websites", "Web Archives", "Collection"],
    ["Scanned 3D Objects (output from photogrammetry scanning)", "Event", "Image", "Interactive resource"],
    ["Moving image", "Sound", "Still image", "Text", "Physical object", "Service", "Mixed", "Other", "OTHER"],
  ].flat(),
);

/** CSIP 2.2.0: the specifications of content; the list grows. */
export const contentInformationTypes: ReadonlySet<string> = new Set([
  ...["ERMS", "SIARD1", "SIARD2", "GeoData", "citscarchival_v1_0", "cscarchival_v1_0", "citserms_v2_1"],
  ...["citserms_v3_0", "citspremis_v1_0", "cspremis_v1_0", "citsehpj_v1_0", "citsehpj_v2_0", "citsehcr_v1_0"],
  ...["citssiard_v1_0", "citsgeospatial_v3_0", "cits3dpm_v1_0", "MIXED", "OTHER"],
]);

export const packageTypes: ReadonlySet<string> = new Set(["SIP", "AIP", "DIP", "AIU", "AIC"]);

export const statuses: ReadonlySet<string> = new Set(["CURRENT", "SUPERSEDED"]);

/** METS 1.12.1: the values of CHECKSUMTYPE. */
export const checksumTypes: ReadonlySet<string> = new Set([
  ...["Adler-32", "CRC32", "HAVAL", "MD5", "MNP", "SHA-1", "SHA-256", "SHA-384", "SHA-512", "TIGER", "WHIRLPOOL"],
]);

/** METS 1.12.1: the values of MDTYPE. */
export const metadataTypes: ReadonlySet<string> = new Set([
  ...["MARC", "MODS", "EAD", "DC", "NISOIMG", "LC-AV", "VRA", "TEIHDR", "DDI", "FGDC", "LOM", "PREMIS"],
  ...["PREMIS:OBJECT", "PREMIS:AGENT", "PREMIS:RIGHTS", "PREMIS:EVENT", "TEXTMD", "METSRIGHTS"],
  ...["ISO 19115:2003 NAP", "EAC-CPF", "LIDO", "OTHER"],
]);
