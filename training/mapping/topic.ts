/** How the sets' categories map to the shipped topics. What is not listed has no label. */

const byServiceTopic: Record<string, string> = {
  Hardware: 'hardware',
  'HR Support': 'hr',
  Access: 'access',
  Miscellaneous: 'other',
  Storage: 'storage',
  Purchase: 'purchase',
  'Internal Project': 'project',
  'Administrative rights': 'administrative-rights',
};

const intents: Record<string, string> = {
  payments: `account_blocked application_status apr balance bill_balance bill_due card_declined credit_limit
    credit_limit_change credit_score damaged_card exchange_rate expiration_date freeze_account improve_credit_score
    interest_rate international_fees min_payment new_card order_checks order_status pay_bill pin_change
    redeem_rewards replacement_card_duration report_fraud report_lost_card rewards_balance routing spending_history
    transactions transfer`,
  travel: `book_flight book_hotel car_rental carry_on flight_status international_visa lost_luggage plug_type
    travel_alert travel_notification travel_suggestion vaccines`,
  hr: `direct_deposit income insurance insurance_change payday pto_balance pto_request pto_request_status pto_used
    rollover_401k taxes w2`,
};

const byIntent = new Map(
  Object.entries(intents).flatMap(([topic, names]) =>
    names.split(/\s+/).map((name) => [name, topic] as const),
  ),
);

/** Banking77 is about payments, but for the two that are about getting in. */
const accessIntents = new Set(['passcode_forgotten', 'pin_blocked']);

export function mapServiceTopic(category: string | null | undefined): string | undefined {
  return category ? byServiceTopic[category] : undefined;
}

export function mapIntentToTopic(intent: string | null | undefined): string | undefined {
  return intent ? byIntent.get(intent) : undefined;
}

export function mapBankingToTopic(intent: string | null | undefined): string {
  return intent && accessIntents.has(intent) ? 'access' : 'payments';
}
