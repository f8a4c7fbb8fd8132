"""The network of Notebook 7.3, computed in the way of the notebook: everything anew for each variance, arrays made on the way and
kept in lists, and gradients one data point at a time.
"""

import numpy as np

ACTIVATIONS = {"relu": lambda f: f.clip(0.0), "tanh": np.tanh}


def job(layers, width, inputs, gradient_inputs, activation, sigma_sq, bias_sigma_sq, backward):
    phi = ACTIVATIONS[activation]

    def run():
        figures = []
        for variance in sigma_sq:
            hidden = forward_stds(layers, width, inputs, phi, variance, bias_sigma_sq)
            figures.append(hidden[-1])
            if backward:
                figures[-1] = gradient_stds(layers, width, gradient_inputs, phi, variance, bias_sigma_sq)[0]
        return float(figures[0])

    return run


def forward_stds(layers, width, inputs, phi, sigma_sq, bias_sigma_sq):
    weights, biases = draw(layers, width, sigma_sq, bias_sigma_sq)
    x = np.random.normal(size=(1, inputs))
    _, hidden = send_forward(weights, biases, x, phi)
    return [np.std(h) for h in hidden[:-1]]


def gradient_stds(layers, width, points, phi, sigma_sq, bias_sigma_sq):
    weights, biases = draw(layers, width, sigma_sq, bias_sigma_sq)
    gathered = [np.zeros((width, points)) for _ in range(1, layers)]
    for point in range(points):
        x = np.random.normal(size=(1, 1))
        target = np.zeros((1, 1))
        preactivations, hidden = send_forward(weights, biases, x, phi)
        gradients = send_back(weights, preactivations, hidden, target)
        for k in range(1, layers):
            gathered[k - 1][:, point] = np.squeeze(gradients[k])
    return [np.std(g.ravel()) for g in gathered]


def draw(layers, width, sigma_sq, bias_sigma_sq):
    """First layer, last layer, then those between, always of seed 0. Biases, which the notebook has none of, have their own stream."""
    np.random.seed(0)
    first = np.random.normal(size=(width, 1)) * np.sqrt(sigma_sq)
    last = np.random.normal(size=(1, width)) * np.sqrt(sigma_sq)
    between = [np.random.normal(size=(width, width)) * np.sqrt(sigma_sq) for _ in range(layers - 1)]
    weights = [first, *between, last]
    if bias_sigma_sq == 0:
        return weights, [np.zeros((len(w), 1)) for w in weights]
    stream = np.random.RandomState([0, 1])
    return weights, [stream.normal(size=(len(w), 1)) * np.sqrt(bias_sigma_sq) for w in weights]


def send_forward(weights, biases, x, phi):
    preactivations, hidden = [], [x]
    for w, b in zip(weights, biases):
        preactivations.append(b + np.matmul(w, hidden[-1]))
        if len(preactivations) < len(weights):
            hidden.append(phi(preactivations[-1]))
    return preactivations, hidden


def send_back(weights, preactivations, hidden, target):
    """∂L/∂f of every layer; those of weights, biases and hidden units are computed and kept too, as in the notebook."""
    count = len(weights)
    by_f, by_h, by_weights, by_biases = ([None] * count for _ in range(4))
    by_f[-1] = np.array(2 * (preactivations[-1] - target))
    for k in reversed(range(count)):
        by_biases[k] = np.array(by_f[k])
        by_weights[k] = np.matmul(by_f[k], hidden[k].transpose())
        by_h[k] = np.matmul(weights[k].transpose(), by_f[k])
        if k > 0:
            by_f[k - 1] = relu_slopes(preactivations[k - 1]) * by_h[k]
    return by_f


def relu_slopes(f):
    slopes = np.array(f)
    slopes[slopes >= 0] = 1
    slopes[slopes < 0] = 0
    return slopes
