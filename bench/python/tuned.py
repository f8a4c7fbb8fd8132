"""The same network in NumPy written with care: weights drawn once, every result written into an array that is there already,
gradients of all data points at once.
"""

from functools import cache

import numpy as np

ACTIVATIONS = {"relu": lambda f, out: np.maximum(f, 0.0, out=out), "tanh": lambda f, out: np.tanh(f, out=out)}


def job(layers, width, inputs, gradient_inputs, activation, sigma_sq, bias_sigma_sq, backward):
    weights, data = draw(layers, width, inputs)
    biases = draw_biases(layers, width, bias_sigma_sq)
    phi = ACTIVATIONS[activation]
    forward_stds = forward_pass(weights, biases, data, phi)
    gradient_stds = gradient_pass(weights, biases, data[:, :gradient_inputs].copy(), phi) if backward else None

    def run():
        figures = []
        for sigma in np.sqrt(sigma_sq):
            figures.append(forward_stds(sigma)[-1])
            if gradient_stds is not None:
                figures[-1] = gradient_stds(sigma)[-1]
        return float(figures[0])

    return run


@cache
def draw(layers, width, inputs):
    """W_0 … W_K of variance 1, and the data, in the notebook's order."""
    random = np.random.RandomState(0)
    first = random.normal(size=(width, 1))
    last = random.normal(size=(1, width))
    between = [random.normal(size=(width, width)) for _ in range(layers - 1)]
    return [first, *between, last], random.normal(size=(1, inputs))


def draw_biases(layers, width, sigma_sq):
    """b_0 … b_(K−1); None for zeros, which need not be added."""
    if sigma_sq == 0:
        return [None] * layers
    random = np.random.RandomState([0, 1])
    return [random.normal(size=(width, 1)) * np.sqrt(sigma_sq) for _ in range(layers)]


def forward_pass(weights, biases, x, phi):
    """σ → the std of h_0 … h_(K−1)."""
    step = forward_step(len(weights[0]), x.shape[1], phi)
    std_of_data = std_in(x.shape)
    std_of_hidden = std_in((len(weights[0]), x.shape[1]))

    def run(sigma):
        stds = [std_of_data(x)]
        h = x
        for w, b in zip(weights[:-2], biases):
            h = step(w, b, h, sigma)
            stds.append(std_of_hidden(h))
        return stds

    return run


def gradient_pass(weights, biases, x, phi):
    """σ → the std of ∂L/∂f_(K−1) … ∂L/∂f_1 of a ReLU network whose targets are 0."""
    width, points = len(weights[0]), x.shape[1]
    step = forward_step(width, points, phi)
    std = std_in((width, points))
    active = [np.empty((width, points), dtype=bool) for _ in biases]
    by_f, by_h = np.empty((width, points)), np.empty((width, points))
    output, scaled = np.empty((1, points)), np.empty((width, width))

    def run(sigma):
        h = x
        for w, b, mask in zip(weights, biases, active):
            h = step(w, b, h, sigma)
            np.greater(h, 0.0, out=mask)
        np.matmul(weights[-1], h, out=output)
        # ∂L/∂f_K = 2 f_K; one σ is the output's, the other is of the way back through the same weights.
        np.multiply(output, 2 * sigma * sigma, out=output)
        np.matmul(weights[-1].T, output, out=by_h)
        np.multiply(by_h, active[-1], out=by_f)
        stds = [std(by_f)]
        for w, mask in zip(weights[-2:1:-1], active[-2::-1]):
            np.multiply(w, sigma, out=scaled)
            np.matmul(scaled.T, by_f, out=by_h)
            np.multiply(by_h, mask, out=by_f)
            stds.append(std(by_f))
        return stds

    return run


def forward_step(width, columns, phi):
    """A layer: φ(σWh + b), in an array that the next call overwrites."""
    scaled = {1: np.empty((width, 1)), width: np.empty((width, width))}
    f, activated = np.empty((width, columns)), np.empty((width, columns))

    def run(w, b, h, sigma):
        weights = scaled[w.shape[1]]
        np.multiply(w, sigma, out=weights)
        np.matmul(weights, h, out=f)
        if b is not None:
            np.add(f, b, out=f)
        phi(f, out=activated)
        return activated

    return run


def std_in(shape):
    """The std of arrays of a shape, in two passes as np.std, without its fresh arrays."""
    deviations = np.empty(shape)
    flat = deviations.reshape(-1)

    def run(values):
        np.subtract(values, values.mean(), out=deviations)
        return np.sqrt(np.dot(flat, flat) / flat.size)

    return run
