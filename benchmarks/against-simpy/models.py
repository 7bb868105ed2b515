"""The models of benchmarks/CorridorSim.Benchmarks/Kernel/Models.cs in SimPy.

Prints for each model its name, the operations done and the processor seconds taken.
Usage: models.py [SIZE] [NAME...]; SIZE scales the length of the runs.
"""
import itertools
import math
import random
import sys
import time

import simpy


class Draws:
    """Random durations out of a table, as on the other side: neither a generator nor a logarithm is measured."""

    table = [-math.log(1.0 - draw()) for draw in [random.Random(1).random] * 65536]

    def __init__(self):
        self.next = itertools.cycle(Draws.table).__next__

    def exponential(self, mean):
        return self.next() * mean


def hold(processes, seconds):
    env, draws, done = simpy.Environment(), Draws(), 0

    def holder():
        nonlocal done
        while True:
            yield env.timeout(draws.exponential(1))
            done += 1

    for _ in range(processes):
        env.process(holder())
    env.run(until=seconds)
    return done


def customers_at_server(seconds):
    env, draws, served = simpy.Environment(), Draws(), 0
    server = simpy.Resource(env, 1)
    monitor = {"since": 0.0, "queue": 0.0, "use": 0.0}

    def note():
        elapsed = env.now - monitor["since"]
        monitor["queue"] += elapsed * len(server.queue)
        monitor["use"] += elapsed * server.count
        monitor["since"] = env.now

    def customer():
        nonlocal served
        note()
        request = server.request()
        yield request
        note()
        yield env.timeout(draws.exponential(0.8))
        note()
        server.release(request)
        served += 1

    def arrivals():
        while True:
            yield env.timeout(draws.exponential(1))
            env.process(customer())

    env.process(arrivals())
    env.run(until=seconds)
    return served


def customers_in_store(seconds):
    env, draws, served = simpy.Environment(), Draws(), 0
    queue = simpy.Store(env)

    def server():
        nonlocal served
        while True:
            yield queue.get()
            yield env.timeout(draws.exponential(0.8))
            served += 1

    def arrivals():
        number = 0
        while True:
            yield env.timeout(draws.exponential(1))
            yield queue.put(number)
            number += 1

    env.process(server())
    env.process(arrivals())
    env.run(until=seconds)
    return served


def machine_shop(seconds):
    env, draws, made = simpy.Environment(), Draws(), 0
    repairman = simpy.PreemptiveResource(env, 1)

    def machine(index):
        nonlocal made
        while True:
            left = draws.exponential(10)
            while left:
                start = env.now
                try:
                    yield env.timeout(left)
                    left = 0
                except simpy.Interrupt:
                    broken[index] = True
                    left -= env.now - start
                    with repairman.request(priority=1) as request:
                        yield request
                        yield env.timeout(30)
                    broken[index] = False
            made += 1

    def breakdowns(index):
        while True:
            yield env.timeout(draws.exponential(300))
            if not broken[index]:
                machines[index].interrupt()

    def other_work():
        while True:
            left = 30
            while left:
                with repairman.request(priority=2) as request:
                    yield request
                    start = env.now
                    try:
                        yield env.timeout(left)
                        left = 0
                    except simpy.Interrupt:
                        left -= env.now - start

    broken = [False] * 10
    machines = []
    for i in range(10):
        machines.append(env.process(machine(i)))
        env.process(breakdowns(i))
    env.process(other_work())
    env.run(until=seconds)
    return made


def ping_pong(rounds):
    env, moved = simpy.Environment(), 0
    there, back = simpy.Store(env), simpy.Store(env)

    def ping():
        nonlocal moved
        for number in range(rounds):
            yield there.put(number)
            yield back.get()
            moved += 2

    def pong():
        while True:
            item = yield there.get()
            yield back.put(item)

    env.process(ping())
    env.process(pong())
    env.run()
    return moved


def spawn_and_finish(count):
    env, ended = simpy.Environment(), 0

    def child():
        nonlocal ended
        yield env.timeout(1)
        ended += 1

    def parent():
        for _ in range(count):
            yield env.process(child())

    env.process(parent())
    env.run()
    return ended


def any_of(seconds):
    env, draws, ended = simpy.Environment(), Draws(), 0
    signal = env.event()

    def waiter():
        nonlocal ended
        while True:
            yield signal | env.timeout(draws.exponential(1))
            ended += 1

    def caller():
        nonlocal signal
        while True:
            yield env.timeout(draws.exponential(1))
            fired, signal = signal, env.event()
            fired.succeed()

    for _ in range(100):
        env.process(waiter())
    env.process(caller())
    env.run(until=seconds)
    return ended


MODELS = {
    "hold-1": lambda size: hold(1, 200_000 * size),
    "hold-10": lambda size: hold(10, 20_000 * size),
    "hold-1000": lambda size: hold(1000, 200 * size),
    "hold-100000": lambda size: hold(100_000, 2 * size),
    "mm1-customers": lambda size: customers_at_server(60_000 * size),
    "mm1-store": lambda size: customers_in_store(100_000 * size),
    "machine-shop": lambda size: machine_shop(200_000 * size),
    "ping-pong": lambda size: ping_pong(int(100_000 * size)),
    "spawn": lambda size: spawn_and_finish(int(60_000 * size)),
    "any-of": lambda size: any_of(500 * size),
}


def main(words):
    sizes = [float(word) for word in words if word[0].isdigit()]
    names = [word for word in words if not word[0].isdigit()]
    size = sizes[0] if sizes else 1.0
    for name, run in MODELS.items():
        if names and name not in names:
            continue
        start = time.process_time()
        operations = run(size)
        seconds = time.process_time() - start
        print(f"{name:<14} {operations:10d} {seconds:8.3f} s {operations / seconds / 1e6:8.4f} M/s", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
