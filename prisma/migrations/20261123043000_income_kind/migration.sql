-- A value of its own migration: PostgreSQL uses a new one only after the commit.
ALTER TYPE "AccountEventKind" ADD VALUE 'income' AFTER 'fee';
