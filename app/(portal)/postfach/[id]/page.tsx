import type { Metadata } from "next";
import { requireRecht } from "@/lib/auth";
import { Nachricht } from "../nachricht";

export const metadata: Metadata = { title: "Nachricht" };

export default async function NachrichtSeite({ params }: { params: Promise<{ id: string }> }) {
  const akteur = await requireRecht("postfach:lesen");
  return <Nachricht akteur={akteur} id={(await params).id} gruppe={null} weg="/postfach" />;
}
