/** Kennung eines Schemas auf dieser Seite. */
export const schemaKennung = (name: string) => `schema-${name}`;

/** Sprung zu einem Schema. */
export function SchemaVerweis({ name }: { name: string }) {
  return <a href={`#${schemaKennung(name)}`}>{name}</a>;
}
