declare module "mime-db" {
  const types: Readonly<Record<string, { readonly source?: string }>>;
  export default types;
}
