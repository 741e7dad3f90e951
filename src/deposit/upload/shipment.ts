/** The repositories that an edition can be sent to. */
export const repositoryNames = ["invenio", "dataverse"] as const;
export type RepositoryName = (typeof repositoryNames)[number];

/** All that is sent of an edition: what describes it, and its files side by side. */
export interface Shipment {
  /** JSON, as the repository takes it. */
  readonly metadata: string;
  readonly files: readonly SentFile[];
}

export interface SentFile {
  /** Letters, digits and `-_.()`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The bytes that go through the web, where the repository unpacks them and keeps the file within. */
  readonly wrapped?: Uint8Array;
}

/** How it is sent. */
export interface Sending {
  /** A draft that was begun, or a record that gets a new version. */
  readonly record?: string;
  /** A draft is published when all has arrived. */
  readonly publish: boolean;
}

/** The record as it is in the repository. */
export interface Sent {
  readonly record: string;
  /** Its page, below the address of the repository. */
  readonly page: string;
  readonly published: boolean;
}
