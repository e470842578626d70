import type { Metadata } from "next";
import { requireRecht } from "@/lib/auth";
import type { Seitenparameter } from "../../seitenwahl";
import { Nachricht } from "../nachricht";

export const metadata: Metadata = { title: "Nachricht" };

export default async function NachrichtSeite({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("postfach:lesen");
  return (
    <Nachricht
      akteur={akteur}
      id={(await params).id}
      gruppe={null}
      parameter={await searchParams}
    />
  );
}
