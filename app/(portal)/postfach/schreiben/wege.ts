import type { Briefwege, Schreibfall } from "@/lib/postfach";
import { postfachHref } from "../adresse";

/** Adressen, zwischen denen das Schreiben führt; die Antwort behält ihre Nachricht. */
export function briefwege({ gruppe, antwort }: Schreibfall): Briefwege {
  const postfach = postfachHref(gruppe);
  const frage = antwort ? `?antwort=${antwort.id}` : "";
  return {
    postfach,
    schreiben: `${postfach}/schreiben${frage}`,
    vorschau: `${postfach}/schreiben/vorschau${frage}`,
  };
}
