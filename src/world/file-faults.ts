/** The meaning of a failure of the file system to a person, and its remedy. */
export interface FileFault {
  readonly reason: string;
  readonly hint: string;
}

export function faultOf(error: unknown): FileFault {
  const code = codeOf(error);
  return (
    faults[code] ?? { reason: `the system says ${code}`, hint: "Look at the disk and at the rights of the folder." }
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

const denied = { reason: "permission is denied", hint: "Change its rights, or run as a user who has them." };

const faults: Readonly<Record<string, FileFault>> = {
  ENOENT: { reason: "there is no such file or folder", hint: "Check the spelling, and the folder you are in." },
  EISDIR: { reason: "it is a folder, not a file", hint: "Name a file within it." },
  ENOTDIR: { reason: "a file stands where a folder is needed", hint: "Name another folder, or move that file away." },
  EEXIST: { reason: "a file stands where a folder is needed", hint: "Name another folder, or move that file away." },
  EACCES: denied,
  EPERM: denied,
  EROFS: { reason: "the file system is read-only", hint: "Name a folder on a disk that can be written." },
  ENOSPC: { reason: "the disk is full", hint: "Make room, or name a folder on another disk." },
  EDQUOT: { reason: "your share of the disk is used up", hint: "Make room, or name a folder on another disk." },
  EBUSY: { reason: "it is in use", hint: "Close the program that has it open, and run again." },
  ENAMETOOLONG: { reason: "the name is too long for this system", hint: "Give the TEI file a shorter name." },
  ERR_FS_FILE_TOO_LARGE: { reason: "it is larger than 2 GiB", hint: "Split the edition into several files." },
};
