-- Times in which a record under-performs; each is told once.
CREATE TABLE "provider_episode" (
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "began_at" TIMESTAMPTZ(3) NOT NULL,
    "good_since" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "provider_episode_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "provider_episode_one_open" ON "provider_episode"("provider_id") WHERE (ended_at IS NULL);
ALTER TABLE "provider_episode" ADD CONSTRAINT "provider_episode_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE provider_episode ADD CONSTRAINT provider_episode_order CHECK (good_since >= began_at AND ended_at >= good_since AND (ended_at IS NULL OR good_since IS NOT NULL));
