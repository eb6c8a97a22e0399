"""hundred"""
import streamlit as st
from components import frame
frame.header("hundred")
st.file_uploader("选择文件")
