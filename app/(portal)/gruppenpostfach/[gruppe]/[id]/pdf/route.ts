import { gruppeAus } from "../../../../navigation";
import { ladeAus, nachrichtPdf } from "../../../../postfach/nachricht-pdf";

export const GET = nachrichtPdf(async (tx, { id = "", gruppe: teil = "" }, akteur) => {
  const gruppe = gruppeAus(teil);
  return gruppe ? ladeAus(tx, akteur, id, gruppe) : null;
});
