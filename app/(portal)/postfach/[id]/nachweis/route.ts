import { ladeAus } from "../../nachricht-pdf";
import { nachweisPdf } from "../../nachweis";

export const GET = nachweisPdf((tx, { id = "" }, akteur) => ladeAus(tx, akteur, id, null));
