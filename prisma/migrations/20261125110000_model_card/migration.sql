-- MODEL_CARD.md as it was registered. Versions registered before this keep none: what was registered is never changed.
ALTER TABLE "model_version" ADD COLUMN "card" TEXT;
