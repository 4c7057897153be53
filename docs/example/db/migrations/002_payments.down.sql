DROP TABLE payment_event, payment;
