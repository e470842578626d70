import { env, noetig } from "@/lib/env";
import { s3Ablage } from "./s3";
import type { Ablage, Ablageart } from "./typen";
import { uploadthingAblage } from "./uploadthing";

const BAU: Record<Exclude<Ablageart, "datenbank">, () => Ablage> = {
  s3: () =>
    s3Ablage({
      endpunkt: noetig("S3_ENDPOINT"),
      region: env().S3_REGION,
      kennung: noetig("S3_ACCESS_KEY_ID"),
      geheimnis: noetig("S3_SECRET_ACCESS_KEY"),
    }),
  uploadthing: () => uploadthingAblage(noetig("UPLOADTHING_TOKEN")),
};

const gebaut = new Map<Ablageart, Ablage>();

/**
 * Die Ablage dieser Art, auch wenn neue Dateien inzwischen anderswohin gehen: Jede Zeile sagt selbst,
 * wo ihre Bytes liegen.
 * @throws wenn ihr Zugang nicht konfiguriert ist
 */
export function ablage(art: Exclude<Ablageart, "datenbank">): Ablage {
  const vorhanden = gebaut.get(art);
  if (vorhanden) return vorhanden;
  const neu = BAU[art]();
  gebaut.set(art, neu);
  return neu;
}

/** Wohin neue Dateien ziehen; `null` heißt, sie bleiben in der Datenbank. */
export function gewaehlteAblage(): Ablage | null {
  const art = env().DATEI_ABLAGE;
  return art === "datenbank" ? null : ablage(art);
}
