import type { Metadata } from "next";
import type { Parameter } from "../seitentext";
import { Textseite } from "../textseite";

export const metadata: Metadata = { title: "Impressum" };

export default function Impressum({ searchParams }: { searchParams: Parameter }) {
  return <Textseite seite="impressum" searchParams={searchParams} />;
}
