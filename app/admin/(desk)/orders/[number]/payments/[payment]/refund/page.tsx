import { requireStaff } from "@/lib/staff/login";
import { OperationPage } from "../_form/operation-page";

type Props = PageProps<"/admin/orders/[number]/payments/[payment]/refund">;

export default async function RefundPage({ params, searchParams }: Props) {
  const staff = await requireStaff("refund");
  return <OperationPage kind="refund" staff={staff} params={params} searchParams={searchParams} />;
}
