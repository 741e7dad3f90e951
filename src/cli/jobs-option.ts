/** The option of every command that takes many documents. */
export const jobsOption = ["-j, --jobs <number>", "how many documents are worked on at once", "1"] as const;
