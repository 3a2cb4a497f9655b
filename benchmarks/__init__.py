"""Measured figures: ``python -m benchmarks`` prints a table, each figure beside another of the same run.

Machines differ and are noisy; the ratio of two things measured one after the other on one machine says more.
"""
