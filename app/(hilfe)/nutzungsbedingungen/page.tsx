import type { Metadata } from "next";
import type { Parameter } from "../seitentext";
import { Textseite } from "../textseite";

export const metadata: Metadata = { title: "Nutzungsbedingungen" };

export default function Nutzungsbedingungen({ searchParams }: { searchParams: Parameter }) {
  return <Textseite seite="nutzungsbedingungen" searchParams={searchParams} />;
}
