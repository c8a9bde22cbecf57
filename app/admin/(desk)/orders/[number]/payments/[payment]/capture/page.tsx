import { requireStaff } from "@/lib/staff/login";
import { OperationPage } from "../_form/operation-page";

type Props = PageProps<"/admin/orders/[number]/payments/[payment]/capture">;

export default async function CapturePage({ params, searchParams }: Props) {
  const staff = await requireStaff("operate");
  return <OperationPage kind="capture" staff={staff} params={params} searchParams={searchParams} />;
}
