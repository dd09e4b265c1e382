/** How the sets' own words for a ticket's type map to ours. What is not listed has no label. */

const byType: Record<string, string> = {
  incident: 'incident',
  bug: 'incident',
  request: 'request',
  question: 'question',
  feature: 'change',
  'new feature': 'change',
  improvement: 'change',
  story: 'change',
  wish: 'change',
};

/** Customer intents (Banking77, CLINC150, AskUbuntu) that leave no doubt about the type. */
/** Customer intents (Banking77, CLINC150) that leave no doubt about the type. */
const intents: Record<string, string> = {
  incident: `Refund_not_showing_up balance_not_updated_after_bank_transfer
    balance_not_updated_after_cheque_or_cash_deposit card_not_working card_payment_not_recognised
    card_payment_wrong_exchange_rate card_swallowed cash_withdrawal_not_recognised compromised_card
    contactless_not_working declined_card_payment declined_cash_withdrawal declined_transfer
    direct_debit_payment_not_recognised extra_charge_on_statement failed_transfer lost_or_stolen_card
    lost_or_stolen_phone passcode_forgotten pending_card_payment pending_cash_withdrawal pending_transfer pin_blocked
    top_up_failed top_up_reverted transaction_charged_twice transfer_not_received_by_recipient
    unable_to_verify_identity virtual_card_not_working wrong_amount_of_cash_received
    wrong_exchange_rate_for_cash_withdrawal account_blocked card_declined damaged_card report_fraud report_lost_card
    lost_luggage`,
  request: `activate_my_card cancel_transfer change_pin edit_personal_details get_physical_card getting_spare_card
    order_physical_card request_refund terminate_account cancel_reservation credit_limit_change freeze_account
    insurance_change new_card order_checks pin_change pto_request schedule_meeting schedule_maintenance book_flight
    book_hotel travel_notification`,
  question: `age_limit apple_pay_or_google_pay atm_support card_acceptance card_delivery_estimate
    disposable_card_limits exchange_rate fiat_currency_support supported_cards_and_currencies top_up_limits
    visa_or_mastercard why_verify_identity transfer_timing country_support apr balance bill_balance bill_due
    credit_limit interest_rate international_fees international_visa payday pto_balance pto_used
    replacement_card_duration routing w2 carry_on flight_status`,
};

/** AskUbuntu's categories: all of them are questions. */
const questions = [
  'Software Recommendation',
  'Find Alternative',
  'Setup Printer',
  'Make Update',
  'Change Password',
  'Delete Account',
  'Sync Accounts',
  'Filter Spam',
  'Export Data',
];

const byIntent = new Map([
  ...Object.entries(intents).flatMap(([type, names]) =>
    names.split(/\s+/).map((name) => [name, type] as const),
  ),
  ...questions.map((name) => [name, 'question'] as const),
]);

export function mapType(type: string | null | undefined): string | undefined {
  return type ? byType[type] : undefined;
}

export function mapIntentToType(intent: string | null | undefined): string | undefined {
  return intent ? byIntent.get(intent) : undefined;
}
