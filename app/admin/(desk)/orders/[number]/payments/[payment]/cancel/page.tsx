import { requireStaff } from "@/lib/staff/login";
import { OperationPage } from "../_form/operation-page";

type Props = PageProps<"/admin/orders/[number]/payments/[payment]/cancel">;

export default async function CancelPage({ params, searchParams }: Props) {
  const staff = await requireStaff("operate");
  return <OperationPage kind="cancellation" staff={staff} params={params} searchParams={searchParams} />;
}
