import type { Translation } from "../../../translation";
import type { staff as original } from "../../es/desk/staff";

export const staff = {
  team: "Who works here",
  role: "Role",
  change: "Change something about {name}",
  changeRole: "Change the role",
  lastOwner: "This is the last owner: make somebody else one first.",
  notFound: "That person is not in the list.",
  forbidden: "You are not an owner of the shop any more.",
  state: {
    secure: "with a second factor",
    plain: "without a second factor",
    invited: "invited, has not come yet",
    inactive: "does not work here any more",
  },
  do: {
    invite: "Send another invitation",
    "second-factor": "Take the second factor away",
    deactivate: "Does not work here any more",
    activate: "Works here again",
  },
  invite: {
    title: "Invite somebody",
    name: "Name",
    send: "Send the invitation",
    sending: "Sending…",
    done: "The invitation is on its way. Its link works for three days.",
    email: "Type an e-mail address.",
    noName: "Type a name.",
    taken: "There is somebody with that e-mail already.",
  },
  policy: {
    title: "What holds for all",
    secondFactor: "Second factor",
    own: "Each decides",
    all: "Demanded of all",
    uyu: "Up to what an operator refunds, in pesos",
    usd: "Up to what an operator refunds, in dollars",
    hint: "For one order, all its refunds together, in whole units. Above it only an owner refunds.",
    amount: "Type a whole number, without points or commas.",
    done: "Saved.",
  },
} as const satisfies Translation<typeof original>;
