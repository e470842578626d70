import { S3mini } from "s3mini";
import type { Ablage } from "./typen";

/** Länger wartet niemand auf den Speicher; der Worker versucht es später wieder. */
const FRIST_MS = 20_000;

/** Zugang zu einem S3-Speicher; `endpunkt` nennt auch den Bucket. */
export interface S3Zugang {
  endpunkt: string;
  region: string;
  kennung: string;
  geheimnis: string;
}

/** Ablage in einem S3-verträglichen Speicher; der Bucket bleibt privat, jede Anfrage ist signiert. */
export function s3Ablage({ endpunkt, region, kennung, geheimnis }: S3Zugang): Ablage {
  const s3 = new S3mini({
    endpoint: endpunkt,
    region,
    accessKeyId: kennung,
    secretAccessKey: geheimnis,
    requestAbortTimeout: FRIST_MS,
  });
  return {
    art: "s3",
    async lege(schluessel, bytes) {
      await s3.putObject(schluessel, bytes, "application/octet-stream");
    },
    async lies(schluessel) {
      const inhalt = await s3.getObjectArrayBuffer(schluessel);
      return inhalt && new Uint8Array(inhalt);
    },
    async loesche(schluessel) {
      if (!(await s3.deleteObject(schluessel))) throw new Error("S3 hat nicht gelöscht");
    },
  };
}
