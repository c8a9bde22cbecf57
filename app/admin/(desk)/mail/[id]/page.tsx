import { notFound } from "next/navigation";
import { Notice } from "@/app/_ui/notice";
import { Panel } from "@/app/_ui/panel";
import { SubmitButton } from "@/app/_ui/submit-button";
import { getTranslator } from "@/lib/i18n/translator";
import { showMail } from "@/lib/mail/show";
import { requireStaff } from "@/lib/staff/login";
import { may } from "@/lib/staff/rights";
import { Badge } from "../../../_components/badge";
import { DeskHeading } from "../../../_components/desk-heading";
import { Facts } from "../../../_components/facts";
import { Moment } from "../../../_components/moment";
import { sendAgainAction } from "../actions";
import { LetterPanels } from "../letter";
import { toneOf } from "../tone";
import { kindName } from "../words";

export default async function MailPage({ params, searchParams }: PageProps<"/admin/mail/[id]">) {
  const { locale, role } = await requireStaff("see");
  const [{ id }, { notice }] = await Promise.all([params, searchParams]);
  const mail = await showMail(id, may(role, "staff"));
  if (!mail) notFound();
  const t = getTranslator(locale, "desk");
  const { written, orderNumber, sentAt, nextAttemptAt, lastError } = mail;
  const moment = (at: Date) => <Moment at={at} locale={locale} seconds />;
  const facts = [
    { label: t("mail.facts.to"), value: mail.to || "—" },
    { label: t("mail.facts.subject"), value: written?.subject },
    { label: t("mail.facts.order"), value: orderNumber && <OrderLink number={orderNumber} /> },
    { label: t("mail.facts.created"), value: moment(mail.createdAt) },
    { label: t("mail.facts.sent"), value: sentAt && moment(sentAt) },
    { label: t("mail.facts.next"), value: nextAttemptAt && moment(nextAttemptAt) },
    { label: t("mail.facts.attempts"), value: mail.attempts > 0 && String(mail.attempts) },
    { label: t("mail.facts.error"), value: lastError },
  ].filter(({ value }) => Boolean(value));
  const title = kindName(mail.kind, locale);
  return (
    <>
      <title>{title}</title>
      <DeskHeading title={title}>
        <Badge tone={toneOf(mail.state)}>{t(`mail.states.${mail.state}`)}</Badge>
      </DeskHeading>
      <div className="grid gap-6">
        {notice === "sent" && <Notice tone="success">{t("mail.sentAgain")}</Notice>}
        {notice === "not-sent" && <Notice tone="warning">{t("mail.notSent")}</Notice>}
        <Panel>
          <Facts facts={facts} />
          {mail.canBeSent && may(role, "operate") && (
            <form action={sendAgainAction.bind(null, id)} className="mt-5">
              <SubmitButton pendingLabel={t("mail.sending")}>{t("mail.send")}</SubmitButton>
            </form>
          )}
        </Panel>
        {written ? (
          <LetterPanels locale={locale} written={written} />
        ) : (
          <Notice>{t("mail.unwritten")}</Notice>
        )}
      </div>
    </>
  );
}

function OrderLink({ number }: { number: number }) {
  return (
    <a href={`/admin/orders/${number}`} className="text-brand underline underline-offset-4">
      {number}
    </a>
  );
}
