import { notFound, redirect } from "next/navigation";
import type { Akteur } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { findeNachfolge } from "@/lib/dubletten";

/**
 * Endet mit der Seite der Person, in der `id` aufgegangen ist, sonst mit 404. Die Seite dort prüft selbst,
 * ob der Akteur die Person sehen darf.
 */
export async function geheZurNachfolge(akteur: Akteur, id: string): Promise<never> {
  const nachfolge = await withTenant(akteur, (tx) => findeNachfolge(tx, id));
  if (nachfolge === null) notFound();
  redirect(`/anspruchsberechtigte/${nachfolge}`);
}
