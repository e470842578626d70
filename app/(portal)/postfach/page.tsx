import type { Metadata } from "next";
import { requireRecht } from "@/lib/auth";
import type { Seitenparameter } from "../seitenwahl";
import { Nachrichtenliste } from "./nachrichtenliste";

export const metadata: Metadata = { title: "Postfach" };

export default async function PostfachSeite({
  searchParams,
}: {
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("postfach:lesen");
  return (
    <Nachrichtenliste
      akteur={akteur}
      postfach={{ art: "persoenlich" }}
      titel="Postfach"
      weg="/postfach"
      parameter={await searchParams}
    />
  );
}
