"""What the Office sees and enforces: findings, the gate, dashboard. No feature."""
