import { notFound } from "next/navigation";
import { Panel } from "@/app/_ui/panel";
import { getTranslator } from "@/lib/i18n/translator";
import { getCallback } from "@/lib/payments/inbox";
import { isUuid } from "@/lib/platform/ids";
import { readParam } from "@/lib/platform/search-params";
import { requireStaff } from "@/lib/staff/login";
import { Badge } from "../../../_components/badge";
import { DeskHeading } from "../../../_components/desk-heading";
import { CheckButton } from "../../reconciling/check-button";
import { Told } from "../../reconciling/told";
import { toneOf } from "../tone";
import { CallbackFacts } from "./callback-facts";

export default async function CallbackPage({ params, searchParams }: PageProps<"/admin/callbacks/[id]">) {
  const staff = await requireStaff("see");
  const { id } = await params;
  const callback = isUuid(id) ? await getCallback(id) : null;
  if (!callback) notFound();
  const { locale } = staff;
  const t = getTranslator(locale, "desk");
  const { attempt, body, problem, state } = callback;
  const title = t("callbacks.one", { number: String(attempt.order.number) });
  return (
    <>
      <title>{title}</title>
      <DeskHeading title={title} intro={t("callbacks.hint")}>
        <Badge tone={toneOf[state]}>{t(`callbacks.states.${state}`)}</Badge>
      </DeskHeading>
      <Told word={readParam(await searchParams, "told")} locale={locale} />
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-2">
        <Panel title={t("callbacks.facts.title")}>
          <CallbackFacts callback={callback} locale={locale} />
          <CheckButton
            staff={staff}
            attemptId={attempt.id}
            back={`/admin/callbacks/${id}`}
            label={t("callbacks.again")}
          />
        </Panel>
        <Panel title={t("callbacks.body")}>
          {body === null ? (
            <p>{t("callbacks.noBody", { why: problem ?? "" })}</p>
          ) : (
            <pre
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
              tabIndex={0}
              className="overflow-x-auto rounded-lg bg-paper p-4 text-xs"
            >
              {JSON.stringify(body, null, 2)}
            </pre>
          )}
        </Panel>
      </div>
    </>
  );
}
