type Maybe = string | undefined;

/** The metadata of a DOI, named as in the JSON of DataCite Metadata Schema 4.6. */
export interface DataCiteFacts {
  readonly doi: Maybe;
  readonly url: Maybe;
  readonly types: { readonly resourceTypeGeneral: string; readonly resourceType: string };
  readonly creators: readonly DataCiteName[];
  readonly titles: readonly { readonly title: string; readonly titleType?: Maybe; readonly lang?: Maybe }[];
  readonly publisher: DataCitePublisher;
  readonly publicationYear: Maybe;
  readonly subjects: readonly DataCiteSubject[] | undefined;
  readonly contributors: readonly (DataCiteName & { readonly contributorType: string })[] | undefined;
  readonly dates: readonly DataCiteDate[] | undefined;
  readonly language: Maybe;
  readonly alternateIdentifiers:
    readonly { readonly alternateIdentifier: string; readonly alternateIdentifierType: string }[] | undefined;
  readonly relatedIdentifiers: readonly DataCiteRelatedIdentifier[] | undefined;
  readonly relatedItems: readonly DataCiteRelatedItem[] | undefined;
  readonly sizes: readonly string[] | undefined;
  readonly formats: readonly string[];
  readonly version: Maybe;
  readonly rightsList: readonly DataCiteRights[] | undefined;
  readonly descriptions:
    readonly { readonly description: string; readonly descriptionType: string; readonly lang: Maybe }[] | undefined;
  readonly fundingReferences: readonly DataCiteFunding[] | undefined;
  readonly schemaVersion: string;
}

export interface DataCiteName {
  readonly name: string;
  readonly nameType?: Maybe;
  readonly givenName?: Maybe;
  readonly familyName?: Maybe;
  readonly nameIdentifiers?:
    | readonly { readonly nameIdentifier: string; readonly nameIdentifierScheme: string; readonly schemeUri: string }[]
    | undefined;
  readonly affiliation?: readonly DataCiteAffiliation[] | undefined;
  readonly lang?: Maybe;
}

export interface DataCiteAffiliation {
  readonly name: string;
  readonly affiliationIdentifier?: Maybe;
  readonly affiliationIdentifierScheme?: Maybe;
  readonly schemeUri?: Maybe;
}

export interface DataCitePublisher {
  readonly name: string;
  readonly publisherIdentifier?: Maybe;
  readonly publisherIdentifierScheme?: Maybe;
  readonly schemeUri?: Maybe;
  readonly lang?: Maybe;
}

export interface DataCiteSubject {
  readonly subject: string;
  readonly subjectScheme: Maybe;
  readonly schemeUri: Maybe;
  readonly valueUri: Maybe;
  readonly lang: Maybe;
}

export interface DataCiteDate {
  readonly date: string;
  readonly dateType: string;
  readonly dateInformation?: Maybe;
}

export interface DataCiteRelatedIdentifier {
  readonly relatedIdentifier: string;
  readonly relatedIdentifierType: string;
  readonly relationType: string;
}

export interface DataCiteRelatedItem {
  readonly relatedItemType: string;
  readonly relationType: string;
  readonly relatedItemIdentifier?:
    { readonly relatedItemIdentifier: string; readonly relatedItemIdentifierType: string } | undefined;
  readonly titles: readonly { readonly title: string; readonly lang: Maybe }[];
  readonly publicationYear?: Maybe;
  readonly volume?: Maybe;
  readonly number?: Maybe;
  readonly numberType?: Maybe;
  readonly publisher?: Maybe;
}

export interface DataCiteRights {
  readonly rights: Maybe;
  readonly rightsUri: Maybe;
  readonly rightsIdentifier?: Maybe;
  readonly rightsIdentifierScheme?: Maybe;
  readonly schemeUri?: Maybe;
  readonly lang: Maybe;
}

export interface DataCiteFunding {
  readonly funderName: string;
  readonly funderIdentifier?: Maybe;
  readonly funderIdentifierType?: Maybe;
  readonly awardNumber?: Maybe;
}
