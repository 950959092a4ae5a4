ALTER TABLE self_talk.thought_record ADD COLUMN old_belief VARCHAR;
