/** The sections of OCFL 1.1 in which the codes of its validation stand. 1.0 has the same sections. */
const sections: readonly (readonly [section: string, codes: string])[] = [
  ["3.1", "E001"],
  ["3.2", "E002 E003 E004 E005 E006 E007"],
  ["3.3", "E008 E009 E010 E011 E012 E013 E014 E015 E104 E105 W001 W002"],
  ["3.3.1", "E016 E017 E018 E019 E020 E021 E022 E023 E024 E108 W003"],
  ["3.4", "E025 E026 E027 E028 E029 E030 E031 E032 W004"],
  ["3.5", "E033 E034 E102"],
  ["3.5.1", "E036 E037 E038 E039 E040 E041 E110 W005"],
  ["3.5.2", "E035 E042 E092 E096 E098 E099 E100 E101 E106 E107"],
  ["3.5.3", "E043 E044 E045 E046 E047"],
  ["3.5.3.1", "E048 E049 E050 E051 E052 E053 E054 E094 E095 W007 W008 W009"],
  ["3.5.4", "E055 E056 E057 E093 E097 E111"],
  ["3.6", "E058 E059 E060 E061 E062"],
  ["3.7", "E063 E064 E066 W010 W011"],
  ["3.7.1", "E103"],
  ["3.8", "W012"],
  ["3.9", "E067 W013"],
  ["4.1", "E070 E071 E086 E087 E088"],
  ["4.2", "E069 E075 E076 E077 E078 E079 E080 E081"],
  ["4.3", "E072 E073 E074 E082 E083 E084 E085 W014 W015"],
  ["4.4", "E112 W016"],
  ["4.6", "E089 E090 E091"],
];

/** The section of each code. */
export const sectionOf: ReadonlyMap<string, string> = new Map(
  sections.flatMap(([section, codes]) => codes.split(" ").map(code => [code, section] as const)),
);
