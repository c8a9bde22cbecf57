import { buttonClass } from "@/app/_ui/button";
import { Panel } from "@/app/_ui/panel";
import { ShopLink } from "@/app/_ui/shop-link";
import { obstacleOf, stepsFrom } from "@/lib/fulfilment/rules";
import { getTranslator } from "@/lib/i18n/translator";
import type { Staff } from "@/lib/staff/login";
import { may } from "@/lib/staff/rights";
import { Badge } from "../../../_components/badge";
import { Facts } from "../../../_components/facts";
import { Moment } from "../../../_components/moment";
import { NoteForm } from "../../../_components/note-form";
import { EditForm } from "../../../_forms/edit-form";
import { advanceAction, stepBackAction } from "./_fulfilment-actions";
import { formPath } from "./payments/[payment]/_form/kinds";
import type { PartProps } from "./props";
import { fieldsOfShipment } from "./shipment-fields";

/** How far an order's goods are, and the next step; or why there is none. */
export function Fulfilment({ order, locale, staff }: PartProps & { staff: Staff }) {
  const t = getTranslator(locale, "desk");
  const { number, fulfilment, fulfilledAt, carrier, tracking, trackingUrl } = order;
  const { on, back } = stepsFrom(order);
  const [obstacle, obstacleBack] = [obstacleOf(order.state, on), obstacleOf(order.state, back)];
  const facts = [
    { label: t("fulfilment.since"), value: fulfilledAt && <Moment at={fulfilledAt} locale={locale} /> },
    { label: t("fulfilment.shipment.carrier"), value: carrier },
    { label: t("fulfilment.shipment.tracking"), value: tracking },
    {
      label: t("fulfilment.shipment.trackingUrl"),
      value: trackingUrl && (
        <a href={trackingUrl} rel="noreferrer" className="text-link">
          {trackingUrl}
        </a>
      ),
    },
  ].filter(({ value }) => value);
  const mayStep = may(staff.role, "operate");
  const canStep = obstacle === null && mayStep;
  const toCapture = obstacle === "not-captured" && mayStep && order.payments.find(isAuthorized);
  return (
    <Panel title={t("fulfilment.panel")}>
      <div className="grid gap-4">
        {obstacle && <p>{t(`fulfilment.refused.${obstacle}`)}</p>}
        {toCapture && (
          <p>
            <a href={formPath(number, toCapture.plexoId, "capture")} className={buttonClass()}>
              {t("operation.do.capture")}
            </a>
          </p>
        )}
        {(obstacle === null || fulfilledAt) && (
          <p className="flex flex-wrap items-center justify-between gap-3">
            <Badge tone={on ? "waiting" : "good"}>{t(`fulfilment.steps.${fulfilment}`)}</Badge>
            <ShopLink
              href={`/admin/orders/${number}/slip`}
              className="text-link inline-flex min-h-8 items-center"
            >
              {t("fulfilment.slip.link")}
            </ShopLink>
          </p>
        )}
        {facts.length > 0 && <Facts facts={facts} />}
        {canStep && on && (
          <EditForm
            key={on}
            action={advanceAction.bind(null, number, fulfilment)}
            initial={{
              values: { carrier: carrier ?? "", tracking: tracking ?? "", trackingUrl: trackingUrl ?? "" },
            }}
            fields={on === "shipped" ? fieldsOfShipment(locale) : []}
            texts={{ submit: t(`fulfilment.do.${on}`), pending: t("fulfilment.pending") }}
          />
        )}
        {canStep && (on === "shipped" || on === "ready") && (
          <p className="text-sm text-muted">{t("fulfilment.mailed")}</p>
        )}
        {obstacleBack === null && mayStep && back && (
          <NoteForm
            key={back}
            action={stepBackAction.bind(null, number, fulfilment)}
            id="note-step-back"
            behind={t("fulfilment.back", { step: t(`fulfilment.steps.${back}`) })}
            label={t("fulfilment.note")}
            hint={t("operation.noteHint")}
            submit={t("fulfilment.backDo")}
            pending={t("fulfilment.pending")}
            lost={{ title: t("operation.trouble.title"), text: t("operation.trouble.text") }}
          />
        )}
      </div>
    </Panel>
  );
}

const isAuthorized = ({ status }: { status: string }) => status === "authorized";
