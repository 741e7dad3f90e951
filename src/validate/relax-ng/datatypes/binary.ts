import type { ValueSpace } from "./datatype.ts";

/** Octets as two digits each. XML Schema, part 2, 3.2.15. */
export const hexBinary: ValueSpace = {
  read: text => (/^[0-9a-f]*$/i.test(text) && text.length % 2 === 0 ? text.toUpperCase() : undefined),
  lengthOf: key => key.length / 2,
};

/** Three octets as four characters, with spaces anywhere; bits that stand for nothing are 0. XML Schema, part 2, 3.2.16. */
export const base64Binary: ValueSpace = {
  read: text => {
    const key = text.replaceAll(" ", "");
    if (key.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(key)) return undefined;
    const last = key.replace(/=+$/, "");
    const isSound = [/./, /[AEIMQUYcgkosw048]$/, /[AQgw]$/][key.length - last.length]!.test(last);
    return isSound || key === "" ? key : undefined;
  },
  lengthOf: key => (key.length / 4) * 3 - (key.length - key.replace(/=+$/, "").length),
};
