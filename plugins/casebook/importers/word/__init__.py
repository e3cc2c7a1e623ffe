"""WordprocessingML to plain blocks: what a reader of the file in Word sees, and nothing else."""
