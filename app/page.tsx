import { redirect } from "next/navigation";
import { aktuelleSitzung } from "@/lib/auth";

export default async function Einstieg() {
  redirect((await aktuelleSitzung()) ? "/start" : "/anmelden");
}
